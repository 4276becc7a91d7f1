using System.Text.Json;
using Capi.Catalog;
using Capi.EventsManager.Graph;
using Capi.EventsManager.Validation.Values;

namespace Capi.EventsManager.Validation.Validators;

/// <summary>A business messaging event must have an allowed name and a channel, and no browser parameters.</summary>
internal static class BusinessMessagingValidator
{
    private static readonly HashSet<string> AllowedEventNames = new(
        [
            "Purchase", "LeadSubmitted", "InitiateCheckout", "AddToCart", "ViewContent", "OrderCreated", "OrderShipped",
            "OrderDelivered", "OrderCanceled", "OrderReturned", "CartAbandoned", "QualifiedLead", "RatingProvided", "ReviewProvided",
        ],
        StringComparer.Ordinal);

    private static readonly string[] BrowserParameters = ["fbc", "fbp", "client_ip_address", "client_user_agent"];

    private static readonly IReadOnlyList<string> AllowedChannels = ParameterDefinitions.Find(ParameterSection.Event, "messaging_channel")!.Values;

    /// <summary>True for the names that business messaging events can have.</summary>
    public static bool IsAllowedName(string name) => AllowedEventNames.Contains(name);

    public static GraphError? Validate(EventView view)
    {
        if (!string.Equals(view.ActionSource, "business_messaging", StringComparison.Ordinal))
            return null;

        return ValidateEventName(view) ?? ValidateChannel(view) ?? ValidateNoBrowserParameters(view);
    }

    private static GraphError? ValidateEventName(EventView view)
    {
        var path = view.Path.Append("event_name");
        return view.EventName is null || AllowedEventNames.Contains(view.EventName)
            ? null
            : GraphError.InvalidParameter(
                path,
                "Event name not allowed",
                $"{path} must be one of {string.Join(", ", AllowedEventNames)} for business_messaging.",
                GraphErrorCodes.NameNotAllowedInMessaging);
    }

    private static GraphError? ValidateChannel(EventView view)
    {
        var path = view.Path.Append("messaging_channel");
        return AllowedChannels.Contains(view.GetString("messaging_channel"), StringComparer.Ordinal)
            ? null
            : GraphError.InvalidParameter(path, "Messaging channel missing or unknown", $"{path} must be one of {string.Join(", ", AllowedChannels)}.");
    }

    private static GraphError? ValidateNoBrowserParameters(EventView view)
    {
        foreach (var key in BrowserParameters)
        {
            var path = view.UserDataPath.Append(key);
            if (JsonValues.GetMember(view.UserData, key).ValueKind is not JsonValueKind.Undefined)
                return GraphError.InvalidParameter(path, "Parameter not allowed", $"{path} is not allowed for business_messaging; omit it.", GraphErrorCodes.FieldNotAllowedInMessaging);
        }

        return null;
    }
}
