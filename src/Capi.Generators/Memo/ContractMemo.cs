using System.Runtime.CompilerServices;
using System.Threading;
using Capi.Generators.Model;
using Capi.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace Capi.Generators.Memo;

/// <summary>Reads a contract once for each surface, and remembers it as plain data: to bind a contract's attributes again is the dearest part
/// of a key press, and nearly every key press falls into a method's body.</summary>
/// <remarks>One for each driver, and shared by the drivers made of it, which may run at once. It keeps no tree and no compilation alive.</remarks>
internal sealed class ContractMemo
{
    private readonly SurfaceMemo _surfaces = new();

    private readonly ConditionalWeakTable<SyntaxNode, Entry> _entries = new();

    /// <summary>Exactly what <see cref="ContractParser.Parse"/> would say.</summary>
    public EventContract? Parse(GeneratorAttributeSyntaxContext found, CancellationToken cancellationToken)
    {
        var surface = _surfaces.Of(found.SemanticModel.Compilation, cancellationToken);
        var entry = _entries.GetValue(found.TargetNode, static _ => new Entry());
        if (entry.Last is { } last && last.Surface == surface)
            return last.Contract;

        // Whoever is interrupted leaves the entry as it was.
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

    // Immutable, so that surface and contract are never of two runs.
    private sealed class Answer(Surface surface, EventContract? contract)
    {
        public Surface Surface { get; } = surface;

        public EventContract? Contract { get; } = contract;
    }
}
