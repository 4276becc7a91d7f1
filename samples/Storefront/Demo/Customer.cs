using System.Globalization;

namespace Storefront.Demo;

/// <summary>A fictitious customer: no real name, address or phone number.</summary>
public sealed record Customer(
    string Email, string Phone, string FirstName, string LastName, string Street, string City, string PostalCode, string Country)
{
    public static Customer Sample { get; } = new(
        "Mariella.Thornquist@Example.org",
        "+49 (202) 555-0187",
        "Mariella",
        "Thornquist",
        "Gartenweg 7",
        "Wuppertal",
        "42103",
        "Germany");

    /// <summary>All raw values that must not be sent.</summary>
    public IEnumerable<string> RawIdentifiers => [Email, Phone, FirstName, LastName, Street, City, PostalCode, Country];

    /// <summary>Returns the values of the checkout form by field name.</summary>
    public Dictionary<string, string> ToCheckoutFields(int quantity) => new()
    {
        ["Form.Email"] = Email,
        ["Form.Phone"] = Phone,
        ["Form.FirstName"] = FirstName,
        ["Form.LastName"] = LastName,
        ["Form.Street"] = Street,
        ["Form.City"] = City,
        ["Form.PostalCode"] = PostalCode,
        ["Form.Country"] = Country,
        ["Form.Quantity"] = quantity.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>Returns a constant, so that personal data never reaches a log.</summary>
    public override string ToString() => "***";
}
