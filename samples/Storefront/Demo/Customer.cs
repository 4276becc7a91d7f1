using System.Globalization;

namespace Storefront.Demo;

/// <summary>An invented customer. Nobody of this name, address and number exists.</summary>
public sealed record Customer(
    string Email, string Phone, string FirstName, string LastName, string Street, string City, string PostalCode, string Country)
{
    public static Customer Invented { get; } = new(
        "Mariella.Thornquist@Example.org",
        "+49 (202) 555-0187",
        "Mariella",
        "Thornquist",
        "Gartenweg 7",
        "Wuppertal",
        "42103",
        "Germany");

    /// <summary>Every raw value that must not leave the shop.</summary>
    public IEnumerable<string> RawIdentifiers => [Email, Phone, FirstName, LastName, Street, City, PostalCode, Country];

    /// <summary>The fields of the checkout form, by their names.</summary>
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

    /// <summary>Shows nobody.</summary>
    public override string ToString() => "***";
}
