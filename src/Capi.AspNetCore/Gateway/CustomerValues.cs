namespace Capi.AspNetCore.Gateway;

/// <summary>The customer information of an event.</summary>
internal sealed class CustomerValues(GatewayCustomer customer) : GatewayValues
{
    protected override IReadOnlyList<string> Find(string key) => key switch
    {
        "em" => customer.Emails,
        "ph" => customer.Phones,
        "fn" => ToList(customer.FirstName),
        "ln" => ToList(customer.LastName),
        "ct" => ToList(customer.City),
        "st" => ToList(customer.State),
        "zp" => ToList(customer.Zip),
        "country" => ToList(customer.Country),
        "external_id" => ToList(customer.ExternalId),
        _ => [],
    };
}
