using System.Text.Json;
using Capi.Catalog;
using Capi.EventsManager.Graph;
using Capi.EventsManager.Validation.Values;

namespace Capi.EventsManager.Validation.Rules;

/// <summary>An event of a chat names the business's account and the customer in it (spec section 12.3).</summary>
/// <remarks>instagram_business_account_id does not stand in for ig_account_id: the live API asks for the latter (spec section 3.1).</remarks>
internal static class MessagingIdentifierRule
{
    // One key of each entry must be there. The subcode is null where none is known.
    private static readonly Dictionary<string, (string[] Keys, int? Subcode)[]> Wanted = new(StringComparer.Ordinal)
    {
        ["messenger"] = [(["page_id"], GraphErrorCodes.PageIdMissing), (["page_scoped_user_id"], null)],
        ["instagram"] = [(["ig_account_id"], GraphErrorCodes.InstagramAccountMissing), (["ig_sid"], null)],
        ["whatsapp"] = [(["page_id", "whatsapp_business_account_id"], GraphErrorCodes.WhatsAppAccountMissing), (["ctwa_clid"], null)],
    };

    /// <summary>To be asked after <see cref="BusinessMessagingRule"/>, which knows the channels.</summary>
    public static GraphError? Check(EventView view)
    {
        if (!string.Equals(view.ActionSource, "business_messaging", StringComparison.Ordinal))
            return null;

        foreach (var (keys, subcode) in Wanted[view.Text("messaging_channel")!])
        {
            if (keys.Any(key => JsonValues.Member(view.UserData, key).ValueKind is not JsonValueKind.Undefined))
                continue;

            var path = view.UserDataPath.Then(keys[0]);
            return GraphError.Invalid(
                path, "Messaging identifier missing", $"{view.UserDataPath} must hold {string.Join(" or ", keys)} for this messaging_channel.", subcode);
        }

        return null;
    }
}
