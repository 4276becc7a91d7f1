using System.Globalization;
using System.Text.Json.Nodes;

namespace Capi.Cli.Local;

/// <summary>Parses <c>--expect</c>: <c>Purchase</c>, <c>Purchase:2 sources</c>, <c>Purchase:2 sources,event_id=o-1,custom_data.currency=EUR,3 events</c>.</summary>
internal static class ExpectationText
{
    private static readonly string[] Members = ["event_id", "dataset"];

    /// <summary>Returns the body for <c>/api/expectations</c>, or null if the text is malformed.</summary>
    public static JsonObject? Parse(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var name = (colon < 0 ? text : text[..colon]).Trim();
        if (name.Length == 0)
            return null;

        var expectation = new JsonObject { ["event_name"] = name };
        var conditions = colon < 0 ? [] : text[(colon + 1)..].Split(',', StringSplitOptions.TrimEntries);
        return conditions.All(condition => TryAdd(expectation, condition)) ? expectation : null;
    }

    private static bool TryAdd(JsonObject expectation, string condition)
    {
        var equals = condition.IndexOf('=', StringComparison.Ordinal);
        if (equals > 0)
        {
            AddValue(expectation, condition[..equals].Trim(), condition[(equals + 1)..].Trim());
            return true;
        }

        if (condition.Split(' ', StringSplitOptions.RemoveEmptyEntries) is not [var count, var noun] || !int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return false;
        switch (noun)
        {
            case "source" or "sources" when number is 1 or 2:
                expectation["sources"] = number;
                return true;
            case "event" or "events" when number <= 1_000:
                expectation["count"] = number;
                return true;
            default:
                return false;
        }
    }

    private static void AddValue(JsonObject expectation, string name, string value)
    {
        if (Members.Contains(name, StringComparer.Ordinal))
        {
            expectation[name] = value;
            return;
        }

        var parameters = expectation["parameters"] as JsonObject ?? [];
        parameters[name] = value;
        expectation["parameters"] = parameters;
    }
}
