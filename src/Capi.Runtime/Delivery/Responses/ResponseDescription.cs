using System.Globalization;
using System.Text;

namespace Capi.Delivery.Responses;

/// <summary>Describes a response for a log message, without empty fields.</summary>
internal static class ResponseDescription
{
    /// <summary>Describes a response, for example <c>rate limit reached, HTTP 400, code 4, fbtrace_id AbC</c>.</summary>
    /// <param name="response">The response.</param>
    /// <param name="reason">What comes first; null for nothing.</param>
    /// <param name="address">The address that was tried, named when no response came from it.</param>
    public static string Describe(this GraphResponse response, string? reason, string? address = null)
    {
        var text = new StringBuilder(reason);
        if (response.Fault != TransportFault.None)
            Add(text, address is null ? $"{response.Fault}" : $"{response.Fault}: {address}");
        if (response.Status > 0)
            Add(text, string.Create(CultureInfo.InvariantCulture, $"HTTP {response.Status}"));
        if (response.Code is { } code)
            Add(text, string.Create(CultureInfo.InvariantCulture, $"code {code}"));
        if (response.Subcode is { } subcode)
            Add(text, string.Create(CultureInfo.InvariantCulture, $"subcode {subcode}"));
        if (response.TraceId is { } traceId)
            Add(text, $"fbtrace_id {traceId}");
        if (response.Text is { } said)
            Add(text, $"Meta says: {said}");
        return text.ToString();
    }

    private static void Add(StringBuilder text, string part) => text.Append(text.Length == 0 ? "" : ", ").Append(part);
}
