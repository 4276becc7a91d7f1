using System.Text.Json;
using Capi.EventsManager.Validation.Rules;
using Capi.EventsManager.Validation.Values;

namespace Capi.EventsManager.Validation.Advice;

/// <summary>A private IP address belongs to a proxy or a development machine, not to a visitor.</summary>
internal static class ClientAddressAdvice
{
    public static IEnumerable<string> Of(EventView view)
    {
        if (JsonValues.Member(view.UserData, ClientAddressRule.Key) is { ValueKind: JsonValueKind.String } value
            && ClientAddress.TryRead(value.GetString()!, out var address)
            && ClientAddress.IsPrivate(address))
            yield return $"{view.UserDataPath.Then(ClientAddressRule.Key)} is a private address; send the visitor's public address or omit it.";
    }
}
