using System.Text.Json;
using Capi.EventsManager.Graph;
using Capi.EventsManager.Validation.Values;

namespace Capi.EventsManager.Validation.Rules;

/// <summary>client_ip_address must be an IPv4 or IPv6 address without port, brackets or spaces.</summary>
/// <remarks>A private address is accepted with a warning: on a development machine every visitor has one.</remarks>
internal static class ClientAddressRule
{
    public const string Key = "client_ip_address";

    public static GraphError? Check(EventView view)
    {
        var value = JsonValues.Member(view.UserData, Key);
        if (value.ValueKind is JsonValueKind.Undefined)
            return null;

        return value.ValueKind is JsonValueKind.String && ClientAddress.TryRead(value.GetString()!, out _)
            ? null
            : GraphError.Invalid(
                view.UserDataPath.Then(Key),
                "Malformed IP address",
                $"{view.UserDataPath.Then(Key)} must be an IPv4 or IPv6 address without port, brackets or spaces.");
    }
}
