using System.Globalization;
using Capi.Delivery.Queue;
using Capi.Storage;

namespace Capi.Delivery.Sending;

/// <summary>Describes events for a log message without anything that may be personal.</summary>
internal static class EventDescription
{
    private const int MaxIdLength = 64;

    /// <summary>Describes the events, for example <c>Purchase, event_id order-17, key em</c>.</summary>
    /// <param name="batch">The events; the first one is described.</param>
    /// <param name="key">Meta's key at fault; null if unknown.</param>
    public static string Describe(EventBatch batch, string? key)
    {
        if (!StoredEventColumns.TryRead(batch.Events[0].Json.Span, out var columns))
            return "unknown";
        var id = batch.Count == 1 && IsImpersonal(columns.EventId) ? $", event_id {columns.EventId}" : "";
        var others = batch.Count > 1 ? string.Create(CultureInfo.InvariantCulture, $" and {batch.Count - 1} more") : "";
        return $"{columns.EventName}{id}{(key is null ? "" : $", key {key}")}{others}";
    }

    // A GUID, or a word with a number, such as order-17. A longer number may be a phone number, other text a name.
    private static bool IsImpersonal(string id) => Guid.TryParse(id, out _) || (id.Length <= MaxIdLength && HasOrderFormat(id));

    private static bool HasOrderFormat(string id)
    {
        var number = id.AsSpan().TrimStart("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
        var prefix = id.AsSpan(0, id.Length - number.Length);
        number = number.TrimStart("-_#");
        return (prefix.IsEmpty || IsKnownPrefix(prefix)) && number.Length is > 0 and <= 6 && !number.ContainsAnyExceptInRange('0', '9');
    }

    private static bool IsKnownPrefix(ReadOnlySpan<char> prefix)
    {
        foreach (var known in (ReadOnlySpan<string>)["order", "purchase", "lead", "event", "evt", "cart", "checkout", "invoice", "transaction", "booking", "payment", "o", "p", "e"])
        {
            if (prefix.Equals(known, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
