using System.Text.Json;
using Capi.Catalog;
using Capi.EventsManager.Graph;
using Capi.EventsManager.Validation.Values;

namespace Capi.EventsManager.Validation.Validators;

/// <summary>A business messaging event must identify the business's account and the customer.</summary>
/// <remarks>instagram_business_account_id does not replace ig_account_id, which the live API requires.</remarks>
internal static class MessagingIdentifierValidator
{
    // One key of each entry is required. The subcode is null where Meta's subcode is unknown.
    private static readonly Dictionary<string, (string[] Keys, int? Subcode)[]> RequiredKeysByChannel = new(StringComparer.Ordinal)
    {
        ["messenger"] = [(["page_id"], GraphErrorCodes.PageIdMissing), (["page_scoped_user_id"], null)],
        ["instagram"] = [(["ig_account_id"], GraphErrorCodes.InstagramAccountMissing), (["ig_sid"], null)],
        ["whatsapp"] = [(["page_id", "whatsapp_business_account_id"], GraphErrorCodes.WhatsAppAccountMissing), (["ctwa_clid"], null)],
    };

    /// <summary>Requires nothing of an unknown channel, which <see cref="BusinessMessagingValidator"/> rejects.</summary>
    public static GraphError? Validate(EventView view)
    {
        if (!string.Equals(view.ActionSource, "business_messaging", StringComparison.Ordinal) || !RequiredKeysByChannel.TryGetValue(view.GetString("messaging_channel") ?? "", out var required))
            return null;

        foreach (var (keys, subcode) in required)
        {
            if (keys.Any(key => JsonValues.GetMember(view.UserData, key).ValueKind is not JsonValueKind.Undefined))
                continue;

            var path = view.UserDataPath.Append(keys[0]);
            return GraphError.InvalidParameter(
                path, "Messaging identifier missing", $"{view.UserDataPath} must contain {string.Join(" or ", keys)} for this messaging_channel.", subcode);
        }

        return null;
    }
}
