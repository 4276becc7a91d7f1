using System.Globalization;
using System.Text.Json;
using Capi.Payload;

namespace Capi.AspNetCore.Gateway;

/// <summary>Values that a gateway event supplies to a contract; a value of another form is counted.</summary>
internal abstract class GatewayValues : Ga4Values
{
    private const int MaxValues = 200;

    protected override void RecordDropped(string key) => GatewayMetrics.RecordDropped(key);

    /// <summary>The texts of a parameter that has no key of its own at Meta, without those that contain an email address.</summary>
    protected static IReadOnlyList<string> GetTexts(string key, JsonElement parameter) =>
        [.. JsonValues.GetItems(parameter).Take(MaxValues).Select(value => ClearText.Filter(key, GetText(value))).OfType<string>()];

    protected static IReadOnlyList<string> ToList(string? text) => text is null ? [] : [text];

    protected static string? ToText(decimal? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string? GetText(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => JsonValues.GetText(value),
    };
}
