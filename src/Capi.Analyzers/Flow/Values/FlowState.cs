using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Flow.Values;

/// <summary>What is known at one point of a method. Immutable.</summary>
internal sealed class FlowState
{
    private readonly ImmutableDictionary<Place, FlowValue> _values;

    private FlowState(ImmutableDictionary<Place, FlowValue> values) => _values = values;

    /// <summary>Nothing is known.</summary>
    public static FlowState Empty { get; } = new(ImmutableDictionary<Place, FlowValue>.Empty);

    /// <summary>What a place holds, or null when nothing was put there.</summary>
    public FlowValue? Find(Place place) => _values.TryGetValue(place, out var value) ? value : null;

    public FlowState With(Place place, FlowValue value) => new(_values.SetItem(place, value));

    /// <summary>The same after code ran that may have changed every member of an object.</summary>
    public FlowState WithoutMembersOf(IOperation instance)
    {
        var members = _values.Keys.Where(place => place.IsMemberOf(instance)).ToList();
        return members.Count == 0 ? this : new(_values.RemoveRange(members));
    }

    /// <summary>What is known where two paths meet.</summary>
    public FlowState Join(FlowState other)
    {
        if (ReferenceEquals(this, other))
            return this;

        var joined = _values.ToBuilder();
        foreach (var entry in other._values)
            joined[entry.Key] = entry.Value.Join(Find(entry.Key) ?? FlowValue.Unknown);
        foreach (var entry in _values)
        {
            if (!other._values.ContainsKey(entry.Key))
                joined[entry.Key] = entry.Value.Join(FlowValue.Unknown);
        }

        return new(joined.ToImmutable());
    }

    /// <summary>True when both know the same.</summary>
    public bool IsSameAs(FlowState other) =>
        ReferenceEquals(_values, other._values)
        || (_values.Count == other._values.Count && _values.All(entry => other.Find(entry.Key) is { } value && value.IsSameAs(entry.Value)));
}
