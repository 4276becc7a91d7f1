using System.Globalization;
using System.Text.Json;
using Capi.Catalog;

namespace Capi.Cli.Graph;

/// <summary>An answer of the Graph API.</summary>
/// <param name="StatusCode">The HTTP status code.</param>
/// <param name="Json">The body; of kind Undefined if it is no JSON.</param>
/// <param name="Date">When the server answered, by its clock; null if it doesn't say.</param>
internal sealed record GraphAnswer(int StatusCode, JsonElement Json, DateTimeOffset? Date)
{
    /// <summary>Meta's error code, or null.</summary>
    public int? ErrorCode => GetErrorNumber("code");

    /// <summary>Meta's error subcode, or null.</summary>
    public int? ErrorSubcode => GetErrorNumber("error_subcode");

    /// <summary>True for a JSON object without an error.</summary>
    public bool IsSuccess => StatusCode is >= 200 and < 300 && Json.ValueKind is JsonValueKind.Object && !Json.TryGetProperty("error", out _);

    /// <summary>Describes the error by its codes. Meta's message is not used, because it may quote the request.</summary>
    public string DescribeError()
    {
        if (ErrorCode is not { } code)
        {
            return Json.ValueKind is JsonValueKind.Object
                ? string.Create(CultureInfo.InvariantCulture, $"HTTP {StatusCode} without an error code")
                : string.Create(CultureInfo.InvariantCulture, $"HTTP {StatusCode} without a JSON object, so the answer is not the Graph API's; is there a proxy?");
        }

        var meaning = GraphErrors.Find(code, ErrorSubcode)?.Description ?? GetMeaning(code) ?? "unknown error";
        return string.Create(CultureInfo.InvariantCulture, $"{meaning} (code {code}{(ErrorSubcode is { } subcode ? string.Create(CultureInfo.InvariantCulture, $", subcode {subcode}") : "")})");
    }

    private static string? GetMeaning(int code) => code switch
    {
        2500 => "unknown path",
        2044055 => "unknown dataset",
        _ => null,
    };

    private int? GetErrorNumber(string name) =>
        LenientJson.GetNumber(LenientJson.Get(Json, "error", name)) is { } number && number == decimal.Truncate(number) && number is >= int.MinValue and <= int.MaxValue ? (int)number : null;
}
