using System.Text.Json;

namespace Capi.AspNetCore.Gateway;

/// <summary>Reads GA4's <c>user_data</c> and <c>user_id</c> (<see href="https://developers.google.com/analytics/devguides/collection/ga4/uid-data">reference</see>).</summary>
internal static class CustomerReader
{
    // Google accepts three of each. More are not one visitor's.
    private const int MaxValues = 10;

    /// <summary>Reads the customer information of an event.</summary>
    public static GatewayCustomer Read(in EventScope scope)
    {
        var userData = scope.FindShared("user_data");
        var address = JsonValues.GetItems(JsonValues.Get(userData, "address")).FirstOrDefault();
        return new GatewayCustomer
        {
            Emails = GetTexts(userData, "email_address", "email"),
            Phones = GetTexts(userData, "phone_number", "phone"),
            FirstName = GetText(address, "first_name"),
            LastName = GetText(address, "last_name"),
            City = GetText(address, "city"),
            State = GetText(address, "region"),
            Zip = GetText(address, "postal_code"),
            Country = GetText(address, "country"),
            ExternalId = JsonValues.GetText(scope.FindShared("user_id")),
        };
    }

    private static string? GetText(JsonElement element, string name) => JsonValues.GetText(JsonValues.Get(element, name));

    private static string[] GetTexts(JsonElement element, string name, string otherName)
    {
        var value = JsonValues.TryGet(element, name, out var found) ? found : JsonValues.Get(element, otherName);
        return [.. JsonValues.GetItems(value).Take(MaxValues).Select(JsonValues.GetText).OfType<string>()];
    }
}
