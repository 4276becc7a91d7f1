using System.Text.Json;
using Capi.EventsManager.Graph;
using Capi.EventsManager.Validation.Values;

namespace Capi.EventsManager.Validation.Rules;

/// <summary>lead_id has 15 to 17 digits; any other value makes Meta refuse the event (spec section 3.1).</summary>
internal static class LeadIdRule
{
    public static GraphError? Check(EventView view)
    {
        var value = JsonValues.Member(view.UserData, "lead_id");
        var text = value.ValueKind switch
        {
            JsonValueKind.Undefined => null,
            JsonValueKind.String => value.GetString(),
            _ => value.GetRawText(),
        };

        return text is null || (text.Length is >= 15 and <= 17 && text.All(char.IsAsciiDigit))
            ? null
            : GraphError.Invalid(
                view.UserDataPath.Then("lead_id"), "Invalid lead id", $"{view.UserDataPath.Then("lead_id")} must have 15 to 17 digits.");
    }
}
