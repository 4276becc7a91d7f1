namespace Capi.Generators.Tests.Support;

/// <summary>The contract for measuring size and cost: twelve members, of which eight are annotated identifiers.</summary>
internal static class OrdinaryContract
{
    /// <summary>The source of one file with one contract.</summary>
    public static string CreateSource(string name) => $$"""
        // file: {{name}}.cs
        using Capi;
        namespace Shop;
        [MetaEvent("Purchase")]
        public sealed partial record {{name}}(
            [EventId] string OrderNumber,
            [EventTime] DateTimeOffset PaidAt,
            [Hashed] string? Email,
            [Hashed] string? Phone,
            [Hashed] string? FirstName,
            [Hashed] string? LastName,
            [Hashed] string? City,
            [Hashed] string? PostalCode,
            [Hashed] string? Country,
            [Hashed] string? CustomerId,
            [CustomData] decimal Value,
            [CustomData] string Currency);

        """;
}
