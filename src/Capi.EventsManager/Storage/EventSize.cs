namespace Capi.EventsManager.Storage;

/// <summary>Estimates the size of an event in characters, with a fixed overhead per object.</summary>
internal static class EventSize
{
    private const int ObjectOverhead = 64;

    public static long Estimate(ReceivedEvent received) =>
        ObjectOverhead + received.Dataset.Length + received.EventName.Length + (received.EventId?.Length ?? 0) + Estimate(received.Server) + Estimate(received.Browser);

    private static long Estimate(EventCopy? copy) =>
        copy is null
            ? 0
            : ObjectOverhead
                + copy.ActionSource.Length
                + (copy.MaskedJson?.Length ?? 0)
                + copy.Warnings.Sum(warning => (long)ObjectOverhead + warning.Length)
                + copy.Parameters.Sum(parameter => (long)ObjectOverhead + parameter.Path.Length + parameter.DisplayValue.Length)
                + copy.Identifiers.Sum(identifier => (long)ObjectOverhead + identifier.Key.Length + identifier.DisplayValue.Length + identifier.Values.Sum(value => (long)value.Length));
}
