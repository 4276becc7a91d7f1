using System.Text.Json;
using Capi.Catalog;
using Capi.EventsManager.Graph;
using Capi.EventsManager.Validation.Values;

namespace Capi.EventsManager.Validation.Rules;

/// <summary>A business messaging event must have an allowed name and a channel, and no browser parameters.</summary>
internal static class BusinessMessagingRule
{
    private static readonly HashSet<string> Names = new(
        [
            "Purchase", "LeadSubmitted", "InitiateCheckout", "AddToCart", "ViewContent", "OrderCreated", "OrderShipped",
            "OrderDelivered", "OrderCanceled", "OrderReturned", "CartAbandoned", "QualifiedLead", "RatingProvided", "ReviewProvided",
        ],
        StringComparer.Ordinal);

    private static readonly string[] OfBrowser = ["fbc", "fbp", "client_ip_address", "client_user_agent"];

    private static readonly IReadOnlyList<string> Channels = Parameters.Find(ParameterSection.Event, "messaging_channel")!.Values;

    public static GraphError? Check(EventView view)
    {
        if (!string.Equals(view.ActionSource, "business_messaging", StringComparison.Ordinal))
            return null;

        return CheckName(view) ?? CheckChannel(view) ?? CheckBrowser(view);
    }

    private static GraphError? CheckName(EventView view)
    {
        var path = view.Path.Then("event_name");
        return Names.Contains(view.EventName!)
            ? null
            : GraphError.Invalid(
                path,
                "Event name not allowed",
                $"{path} must be one of {string.Join(", ", Names)} for business_messaging.",
                GraphErrorCodes.NameNotAllowedInMessaging);
    }

    private static GraphError? CheckChannel(EventView view)
    {
        var path = view.Path.Then("messaging_channel");
        return Channels.Contains(view.Text("messaging_channel"), StringComparer.Ordinal)
            ? null
            : GraphError.Invalid(path, "Messaging channel missing or unknown", $"{path} must be one of {string.Join(", ", Channels)}.");
    }

    private static GraphError? CheckBrowser(EventView view)
    {
        foreach (var key in OfBrowser)
        {
            if (JsonValues.Member(view.UserData, key).ValueKind is not JsonValueKind.Undefined)
                return NotAllowed(view.UserDataPath.Then(key), GraphErrorCodes.FieldNotAllowedInMessaging);
        }

        // Meta's subcode applies to user_data; no subcode is known for the URL.
        return view.Member("event_source_url").ValueKind is JsonValueKind.Undefined
            ? null
            : NotAllowed(view.Path.Then("event_source_url"), null);
    }

    private static GraphError NotAllowed(FieldPath path, int? subcode) =>
        GraphError.Invalid(path, "Parameter not allowed", $"{path} is not allowed for business_messaging; omit it.", subcode);
}
