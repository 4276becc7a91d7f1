namespace Capi.EventsManager.Ledger;

/// <summary>Estimates the size of an event in characters, with a fixed overhead per object.</summary>
internal static class ShownSize
{
    private const int PerObject = 64;

    public static long Of(ReceivedEvent received) =>
        PerObject + received.Dataset.Length + received.EventName.Length + (received.EventId?.Length ?? 0) + Of(received.Server) + Of(received.Browser);

    private static long Of(EventCopy? copy) =>
        copy is null
            ? 0
            : PerObject
                + copy.ActionSource.Length
                + copy.Parameters.Sum(parameter => (long)PerObject + parameter.Path.Length + parameter.Shown.Length)
                + copy.Identifiers.Sum(identifier => (long)PerObject + identifier.Key.Length + identifier.Shown.Length);
}
