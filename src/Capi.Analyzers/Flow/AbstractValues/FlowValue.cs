using System.Collections.Immutable;

namespace Capi.Analyzers.Flow.AbstractValues;

/// <summary>The abstract value of an operation: its possible origins on all paths. Immutable.</summary>
internal sealed class FlowValue
{
    // Bounds the lattice; a value with more origins counts as unknown.
    private const int MaxOrigins = 12;

    private FlowValue(ImmutableArray<ValueOrigin> origins, bool isPartial)
    {
        Origins = origins;
        IsPartial = isPartial;
    }

    /// <summary>A value without known origin (the top of the lattice).</summary>
    public static FlowValue Unknown { get; } = new([], isPartial: true);

    /// <summary>Null, an empty string or the default value: nothing to report.</summary>
    public static FlowValue Empty { get; } = new([], isPartial: false);

    public ImmutableArray<ValueOrigin> Origins { get; }

    /// <summary>True when the value may also have an unknown origin.</summary>
    public bool IsPartial { get; }

    public static FlowValue From(ValueOrigin origin) => new([origin], isPartial: false);

    /// <summary>A value with this origin and possibly an unknown one.</summary>
    public static FlowValue FromPartial(ValueOrigin origin) => new([origin], isPartial: true);

    public static FlowValue From(IEnumerable<ValueOrigin> origins, bool isPartial) => FromDistinct([.. origins.Distinct()], isPartial);

    private static FlowValue FromDistinct(ImmutableArray<ValueOrigin> distinct, bool isPartial) =>
        distinct.Length > MaxOrigins ? Unknown : distinct.IsEmpty ? (isPartial ? Unknown : Empty) : new(distinct, isPartial);

    public FlowValue Join(FlowValue other) =>
        other.AddsNothingTo(this) ? this : AddsNothingTo(other) ? other : From(Origins.Concat(other.Origins), IsPartial || other.IsPartial);

    // Most values have no origin.
    private bool AddsNothingTo(FlowValue other) => ReferenceEquals(this, other) || (Origins.IsEmpty && (other.IsPartial || !IsPartial));

    public FlowValue With(ValueOrigin origin) => Origins.Contains(origin) ? this : FromDistinct(Origins.Add(origin), IsPartial);

    /// <summary>Keeps the origins that satisfy the predicate; the others become unknown.</summary>
    public FlowValue Where(Func<ValueOrigin, bool> keep)
    {
        if (Origins.IsEmpty)
            return this;

        var kept = Origins.Where(keep).ToList();
        return kept.Count == Origins.Length ? this : From(kept, isPartial: true);
    }

    public FlowValue Select(Func<ValueOrigin, ValueOrigin> map) => Origins.IsEmpty ? this : From(Origins.Select(map), IsPartial);

    public bool HasOrigin(ValueOriginKind kind) => FindOrigin(kind) is not null;

    /// <summary>The first origin of this kind, or null.</summary>
    public ValueOrigin? FindOrigin(ValueOriginKind kind)
    {
        foreach (var origin in Origins)
        {
            if (origin.Kind == kind)
                return origin;
        }

        return null;
    }

    /// <summary>True when both values have the same origins, in any order.</summary>
    public bool IsSameAs(FlowValue other) =>
        ReferenceEquals(this, other)
        || (IsPartial == other.IsPartial && Origins.Length == other.Origins.Length && Origins.All(origin => other.Origins.Contains(origin)));
}
