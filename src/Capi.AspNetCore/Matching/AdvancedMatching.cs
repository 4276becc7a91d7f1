using System.Text;
using Capi.Identifiers;

namespace Capi.AspNetCore.Matching;

/// <summary>Hashes customer information for the Pixel.</summary>
internal static class AdvancedMatching
{
    /// <summary>Returns the third argument of <c>fbq('init', …)</c>: an object of hashes; null if no value can be used.</summary>
    /// <param name="customer">The raw values.</param>
    /// <param name="phoneCountry">The country of a national phone number of a customer without country.</param>
    public static string? CreateArgument(MetaPixelCustomer customer, string? phoneCountry)
    {
        var json = new StringBuilder("{");
        Add(UserDataKeys.Email, customer.Email);
        Add(UserDataKeys.Phone, customer.Phone, customer.Country ?? phoneCountry);
        Add(UserDataKeys.FirstName, customer.FirstName);
        Add(UserDataKeys.LastName, customer.LastName);
        Add(UserDataKeys.DateOfBirth, customer.DateOfBirth);
        Add(UserDataKeys.Gender, customer.Gender);
        Add(UserDataKeys.City, customer.City);
        Add(UserDataKeys.State, customer.State);
        Add(UserDataKeys.Zip, customer.Zip);
        Add(UserDataKeys.Country, customer.Country);
        Add(UserDataKeys.ExternalId, customer.ExternalId);
        return json.Length == 1 ? null : json.Append('}').ToString();

        // A hash needs no escaping.
        void Add(string key, string? value, string? country = null)
        {
            if (IdentifierHasher.Hash(key, value, country ?? customer.Country).Value is { } hash)
                json.Append(json.Length == 1 ? "" : ",").Append('"').Append(key).Append("\":\"").Append(hash).Append('"');
        }
    }
}
