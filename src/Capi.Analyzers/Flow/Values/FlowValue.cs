using System.Collections.Immutable;

namespace Capi.Analyzers.Flow.Values;

/// <summary>The abstract value of an operation: its possible origins on all paths. Immutable.</summary>
internal sealed class FlowValue
{
    // Bounds the lattice; a value with more origins counts as unknown.
    private const int MaxFacts = 12;

    private FlowValue(ImmutableArray<Fact> facts, bool isPartial)
    {
        Facts = facts;
        IsPartial = isPartial;
    }

    /// <summary>A value without known origin (the top of the lattice).</summary>
    public static FlowValue Unknown { get; } = new([], isPartial: true);

    /// <summary>Null, an empty string or the default value: nothing to report.</summary>
    public static FlowValue Nothing { get; } = new([], isPartial: false);

    public ImmutableArray<Fact> Facts { get; }

    /// <summary>True when the value may also have an unknown origin.</summary>
    public bool IsPartial { get; }

    public static FlowValue Of(Fact fact) => new([fact], isPartial: false);

    /// <summary>A value with this origin and possibly an unknown one.</summary>
    public static FlowValue PartlyOf(Fact fact) => new([fact], isPartial: true);

    public static FlowValue Of(IEnumerable<Fact> facts, bool isPartial)
    {
        ImmutableArray<Fact> distinct = [.. facts.Distinct()];
        return distinct.Length > MaxFacts ? Unknown : distinct.IsEmpty ? (isPartial ? Unknown : Nothing) : new(distinct, isPartial);
    }

    public FlowValue Join(FlowValue other) =>
        ReferenceEquals(this, other) ? this : Of(Facts.Concat(other.Facts), IsPartial || other.IsPartial);

    public FlowValue With(Fact fact) => Of(Facts.Add(fact), IsPartial);

    /// <summary>Keeps the origins that satisfy the predicate; the others become unknown.</summary>
    public FlowValue Only(Func<Fact, bool> keep)
    {
        var kept = Facts.Where(keep).ToList();
        return kept.Count == Facts.Length ? this : Of(kept, isPartial: true);
    }

    public FlowValue Select(Func<Fact, Fact> map) => Facts.IsEmpty ? this : Of(Facts.Select(map), IsPartial);

    public bool Has(FactKind kind) => Facts.Any(fact => fact.Kind == kind);

    /// <summary>The first origin of this kind, or null.</summary>
    public Fact? Find(FactKind kind) => Facts.FirstOrDefault(fact => fact.Kind == kind);

    /// <summary>True when both values have the same origins, in any order.</summary>
    public bool IsSameAs(FlowValue other) =>
        ReferenceEquals(this, other)
        || (IsPartial == other.IsPartial && Facts.Length == other.Facts.Length && Facts.All(fact => other.Facts.Contains(fact)));
}
