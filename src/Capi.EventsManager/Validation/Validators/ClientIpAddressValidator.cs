using System.Text.Json;
using Capi.EventsManager.Graph;
using Capi.EventsManager.Validation.Values;

namespace Capi.EventsManager.Validation.Validators;

/// <summary>client_ip_address must be an IPv4 or IPv6 address without port, brackets or spaces.</summary>
/// <remarks>A private address is accepted with a warning: on a development machine every visitor has one.</remarks>
internal static class ClientIpAddressValidator
{
    public const string Key = "client_ip_address";

    public static GraphError? Validate(EventView view)
    {
        var value = JsonValues.GetMember(view.UserData, Key);
        if (value.ValueKind is JsonValueKind.Undefined)
            return null;

        return value.ValueKind is JsonValueKind.String && ClientIpAddress.TryParse(value.GetString()!, out _)
            ? null
            : GraphError.InvalidParameter(
                view.UserDataPath.Append(Key),
                "Malformed IP address",
                $"{view.UserDataPath.Append(Key)} must be an IPv4 or IPv6 address without port, brackets or spaces.");
    }
}
