using System.Runtime.CompilerServices;
using System.Threading;
using Capi.Generators.Model;
using Capi.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace Capi.Generators.Caching;

/// <summary>Caches the parsed model of each contract until a visible declaration of the compilation changes: binding the attributes of contracts
/// is the dominant per-keystroke cost, and most keystrokes change a method body only.</summary>
/// <remarks>Thread-safe: one instance per generator driver, shared by drivers derived from it, which may run concurrently. It keeps no syntax tree
/// or compilation alive.</remarks>
internal sealed class ContractCache
{
    private readonly DeclarationVersionCache _versions = new();

    private readonly ConditionalWeakTable<SyntaxNode, CacheEntry> _entries = new();

    /// <summary>Gets exactly the result of <see cref="ContractParser.Parse"/>.</summary>
    public EventContract? GetOrParse(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken)
    {
        var version = _versions.GetVersion(context.SemanticModel.Compilation, cancellationToken);
        var entry = _entries.GetValue(context.TargetNode, static _ => new CacheEntry());
        if (entry.Last is { } last && last.Version == version)
            return last.Contract;

        // Cancellation leaves the entry unchanged.
        var contract = ContractParser.Parse(context, cancellationToken);
        entry.Last = new CachedContract(version, contract);
        return contract;
    }

    private sealed class CacheEntry
    {
        private volatile CachedContract? _last;

        public CachedContract? Last
        {
            get => _last;
            set => _last = value;
        }
    }

    // Immutable, so that version and contract always belong to the same run.
    private sealed class CachedContract(DeclarationVersion version, EventContract? contract)
    {
        public DeclarationVersion Version { get; } = version;

        public EventContract? Contract { get; } = contract;
    }
}
