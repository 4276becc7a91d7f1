using System.Globalization;
using System.Text.Json.Nodes;
using Capi.Benchmarks.Reference;

namespace Capi.Benchmarks.Pipeline;

/// <summary>Writes the reference events as text for the Node.js client.</summary>
internal static class NodeEventFile
{
    public static void Write(string path, IReadOnlyList<ReferenceEvent> references) =>
        File.WriteAllText(path, new JsonArray([.. references.Select(Create)]).ToJsonString());

    private static JsonNode Create(ReferenceEvent reference)
    {
        var (purchase, context) = (reference.Purchase, reference.Context);
        return new JsonObject
        {
            ["id"] = purchase.OrderId,
            ["time"] = purchase.PaidAt.ToUnixTimeSeconds(),
            ["url"] = context.EventSourceUrl,
            ["user"] = new JsonObject
            {
                ["email"] = purchase.Email,
                ["phone"] = purchase.Phone,
                ["firstName"] = purchase.FirstName,
                ["lastName"] = purchase.LastName,
                ["dateOfBirth"] = purchase.DateOfBirth?.Replace("-", "", StringComparison.Ordinal),
                ["gender"] = purchase.Gender?[..1].ToLowerInvariant(),
                ["city"] = purchase.City,
                ["zip"] = purchase.Zip,
                ["country"] = ToAlpha2(purchase.Country),
                ["externalId"] = purchase.ExternalId,
                ["ip"] = context.ClientIpAddress,
                ["agent"] = context.ClientUserAgent,
                ["fbc"] = context.Fbc,
                ["fbp"] = context.Fbp,
            },
            ["custom"] = new JsonObject
            {
                ["value"] = purchase.Value,
                ["currency"] = purchase.Currency,
                ["contents"] = new JsonArray([.. purchase.Contents.Select(line => (JsonNode)new JsonObject { ["id"] = line.Id, ["quantity"] = line.Quantity, ["price"] = line.ItemPrice })]),
            },
        };
    }

    // The SDK refuses the names of countries.
    private static string ToAlpha2(string? country) => country is { Length: 2 } code ? code.ToLower(CultureInfo.InvariantCulture) : "us";
}
