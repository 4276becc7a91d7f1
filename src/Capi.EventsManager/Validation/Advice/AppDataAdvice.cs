using System.Text.Json;
using Capi.EventsManager.Validation.Values;

namespace Capi.EventsManager.Validation.Advice;

/// <summary>Requirements for app_data in Meta's documentation that are not known to reject a request.</summary>
internal static class AppDataAdvice
{
    private static readonly string[] Switches = ["advertiser_tracking_enabled", "application_tracking_enabled"];

    private static readonly string[] Versions = ["a2", "i2"];

    public static IEnumerable<string> Of(EventView view)
    {
        if (!string.Equals(view.ActionSource, "app", StringComparison.Ordinal))
            yield break;

        var path = view.Path.Then("app_data");
        var data = view.Member("app_data");
        if (JsonValues.Member(data, Switches[0]).ValueKind is JsonValueKind.Undefined)
            yield return $"{path.Then(Switches[0])} is required for app events.";

        foreach (var name in Switches)
        {
            if (JsonValues.Member(data, name) is { ValueKind: not JsonValueKind.Undefined } value && WholeNumber.DigitsOf(value) is not ("0" or "1"))
                yield return $"{path.Then(name)} should be 0 or 1.";
        }

        var version = JsonValues.Member(data, "extinfo")[0];
        if (!Versions.Any(known => version.ValueKind is JsonValueKind.String && version.ValueEquals(known)))
            yield return $"{path.Then("extinfo").At(0)} is not a version Meta lists: {string.Join(", ", Versions)}.";
    }
}
