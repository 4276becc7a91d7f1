using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Flow.AbstractValues;

/// <summary>The abstract values of all storage locations at one point of a method. Immutable.</summary>
internal sealed class FlowState
{
    private readonly ImmutableDictionary<StorageLocation, FlowValue> _values;

    // False in most methods; then the locations needn't be searched for members.
    private readonly bool _hasMembers;

    private FlowState(ImmutableDictionary<StorageLocation, FlowValue> values, bool hasMembers)
    {
        _values = values;
        _hasMembers = hasMembers;
    }

    /// <summary>The state without any known value.</summary>
    public static FlowState Empty { get; } = new(ImmutableDictionary<StorageLocation, FlowValue>.Empty, hasMembers: false);

    /// <summary>The value of a location, or null when nothing was assigned to it.</summary>
    public FlowValue? Find(StorageLocation location) => _values.TryGetValue(location, out var value) ? value : null;

    public FlowState With(StorageLocation location, FlowValue value) => new(_values.SetItem(location, value), _hasMembers || location.IsMember);

    /// <summary>The state without the values of an object's members, after a call that may have changed them.</summary>
    public FlowState WithoutMembersOf(IOperation instance)
    {
        if (!_hasMembers)
            return this;

        var members = _values.Keys.Where(location => location.IsMemberOf(instance)).ToList();
        return members.Count == 0 ? this : new(_values.RemoveRange(members), hasMembers: true);
    }

    /// <summary>The least upper bound of two states, where two paths meet.</summary>
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

        return new(joined.ToImmutable(), _hasMembers || other._hasMembers);
    }

    /// <summary>True when both states have the same values.</summary>
    public bool IsSameAs(FlowState other) =>
        ReferenceEquals(_values, other._values)
        || (_values.Count == other._values.Count && _values.All(entry => other.Find(entry.Key) is { } value && value.IsSameAs(entry.Value)));
}
