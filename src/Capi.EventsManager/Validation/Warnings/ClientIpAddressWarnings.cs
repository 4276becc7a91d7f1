using System.Text.Json;
using Capi.EventsManager.Validation.Validators;
using Capi.EventsManager.Validation.Values;

namespace Capi.EventsManager.Validation.Warnings;

/// <summary>A private IP address belongs to a proxy or a development machine, not to a visitor.</summary>
internal static class ClientIpAddressWarnings
{
    public static IEnumerable<EventWarning> GetWarnings(EventView view)
    {
        if (JsonValues.GetMember(view.UserData, ClientIpAddressValidator.Key) is { ValueKind: JsonValueKind.String } value
            && ClientIpAddress.TryParse(value.GetString()!, out var address)
            && ClientIpAddress.IsPrivate(address))
            yield return new(view.UserDataPath.Append(ClientIpAddressValidator.Key), "is a private address; send the visitor's public address or omit it.");
    }
}
