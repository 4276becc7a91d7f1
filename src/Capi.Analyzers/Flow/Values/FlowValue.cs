using System.Collections.Immutable;

namespace Capi.Analyzers.Flow.Values;

/// <summary>What is known of a value on the paths that lead to it. Immutable.</summary>
internal sealed class FlowValue
{
    // A value with more origins is a mix nobody can judge.
    private const int MaxFacts = 12;

    private FlowValue(ImmutableArray<Fact> facts, bool isPartial)
    {
        Facts = facts;
        IsPartial = isPartial;
    }

    /// <summary>It may be anything.</summary>
    public static FlowValue Unknown { get; } = new([], isPartial: true);

    /// <summary>It is null, empty or the default: nothing that could leave.</summary>
    public static FlowValue Nothing { get; } = new([], isPartial: false);

    public ImmutableArray<Fact> Facts { get; }

    /// <summary>True when it may also be something of which nothing is known.</summary>
    public bool IsPartial { get; }

    public static FlowValue Of(Fact fact) => new([fact], isPartial: false);

    /// <summary>A value of which this is known, and that is not all there is to it.</summary>
    public static FlowValue PartlyOf(Fact fact) => new([fact], isPartial: true);

    public static FlowValue Of(IEnumerable<Fact> facts, bool isPartial)
    {
        ImmutableArray<Fact> distinct = [.. facts.Distinct()];
        return distinct.Length > MaxFacts ? Unknown : distinct.IsEmpty ? (isPartial ? Unknown : Nothing) : new(distinct, isPartial);
    }

    public FlowValue Join(FlowValue other) =>
        ReferenceEquals(this, other) ? this : Of(Facts.Concat(other.Facts), IsPartial || other.IsPartial);

    public FlowValue With(Fact fact) => Of(Facts.Add(fact), IsPartial);

    /// <summary>Only these facts; the others become unknown.</summary>
    public FlowValue Only(Func<Fact, bool> keep)
    {
        var kept = Facts.Where(keep).ToList();
        return kept.Count == Facts.Length ? this : Of(kept, isPartial: true);
    }

    public FlowValue Select(Func<Fact, Fact> map) => Facts.IsEmpty ? this : Of(Facts.Select(map), IsPartial);

    public bool Has(FactKind kind) => Facts.Any(fact => fact.Kind == kind);

    /// <summary>The first fact of this kind, or null.</summary>
    public Fact? Find(FactKind kind) => Facts.FirstOrDefault(fact => fact.Kind == kind);

    /// <summary>True when both say the same, in any order.</summary>
    public bool IsSameAs(FlowValue other) =>
        ReferenceEquals(this, other)
        || (IsPartial == other.IsPartial && Facts.Length == other.Facts.Length && Facts.All(fact => other.Facts.Contains(fact)));
}
