using System.Runtime.CompilerServices;

namespace Capi.EventsManager.Parsing;

/// <summary>The masked name and ID of an event, masked once for each event. Immutable and thread-safe.</summary>
internal sealed class MaskedLabel
{
    // By reference: an event that changes is another object.
    private static readonly ConditionalWeakTable<ReceivedEvent, MaskedLabel> All = [];

    private MaskedLabel(ReceivedEvent received) => (Name, Id) = (Masking.MaskText(received.EventName), Masking.MaskText(received.EventId));

    public string Name { get; }

    public string? Id { get; }

    /// <summary>Returns the label of an event.</summary>
    public static MaskedLabel Get(ReceivedEvent received) => All.GetValue(received, one => new MaskedLabel(one));
}
