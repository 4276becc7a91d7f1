using System.Runtime.CompilerServices;
using System.Threading;
using Capi.Generators.Model;
using Capi.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace Capi.Generators.Memo;

/// <summary>Caches the parsed model of each contract until a visible declaration of the compilation changes: binding the attributes of contracts
/// is the dominant per-keystroke cost, and most keystrokes change a method body only.</summary>
/// <remarks>Thread-safe: one instance per generator driver, shared by drivers derived from it, which may run concurrently. It keeps no syntax tree
/// or compilation alive.</remarks>
internal sealed class ContractMemo
{
    private readonly SurfaceMemo _surfaces = new();

    private readonly ConditionalWeakTable<SyntaxNode, Entry> _entries = new();

    /// <summary>Gets exactly the result of <see cref="ContractParser.Parse"/>.</summary>
    public EventContract? Parse(GeneratorAttributeSyntaxContext found, CancellationToken cancellationToken)
    {
        var surface = _surfaces.Of(found.SemanticModel.Compilation, cancellationToken);
        var entry = _entries.GetValue(found.TargetNode, static _ => new Entry());
        if (entry.Last is { } last && last.Surface == surface)
            return last.Contract;

        // Cancellation leaves the entry unchanged.
        var contract = ContractParser.Parse(found, cancellationToken);
        entry.Last = new Answer(surface, contract);
        return contract;
    }

    private sealed class Entry
    {
        private volatile Answer? _last;

        public Answer? Last
        {
            get => _last;
            set => _last = value;
        }
    }

    // Immutable, so that version and contract always belong to the same run.
    private sealed class Answer(Surface surface, EventContract? contract)
    {
        public Surface Surface { get; } = surface;

        public EventContract? Contract { get; } = contract;
    }
}
