using System.Diagnostics.CodeAnalysis;

namespace Capi.AspNetCore.Sending;

/// <summary>An event or none; a contract that is a struct can't be null. The default value is none.</summary>
internal readonly struct OptionalEvent<TEvent>
{
    /// <summary>The given event; none for null.</summary>
    public OptionalEvent(TEvent? metaEvent) => (Exists, Value) = (metaEvent is not null, metaEvent);

    /// <summary>True if there is an event.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    public bool Exists { get; }

    /// <summary>The event.</summary>
    public TEvent? Value { get; }
}
