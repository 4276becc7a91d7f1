using System.Text.Json;
using Capi.EventsManager.Validation.Rules;
using Capi.EventsManager.Validation.Values;

namespace Capi.EventsManager.Validation.Advice;

/// <summary>A private address is the proxy's or the developer's, never the visitor's (spec section 4.5).</summary>
internal static class ClientAddressAdvice
{
    public static IEnumerable<string> Of(EventView view)
    {
        if (JsonValues.Member(view.UserData, ClientAddressRule.Key) is { ValueKind: JsonValueKind.String } value
            && ClientAddress.TryRead(value.GetString()!, out var address)
            && ClientAddress.IsPrivate(address))
            yield return $"{view.UserDataPath.Then(ClientAddressRule.Key)} is a private address; send the visitor's public one or leave it out.";
    }
}
