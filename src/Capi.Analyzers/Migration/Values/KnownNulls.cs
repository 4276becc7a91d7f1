using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Values;

/// <summary>Recognizes the methods and indexers of .NET that return null when there is nothing, for code without nullable types.</summary>
internal static class KnownNulls
{
    private static readonly HashSet<string> Methods = new(StringComparer.Ordinal)
    {
        "Environment.GetEnvironmentVariable", "ClaimsPrincipal.FindFirst", "PrincipalExtensions.FindFirstValue", "SessionExtensions.GetString", "ConfigurationManager.GetSection", "HttpRequestHeaders.GetValueOrDefault",
        "Enumerable.FirstOrDefault", "Enumerable.LastOrDefault", "Enumerable.SingleOrDefault", "Queryable.FirstOrDefault", "Queryable.SingleOrDefault",
        "JToken.Value", "JToken.SelectToken", "JObject.GetValue", "Extensions.Value",
    };

    private static readonly HashSet<string> Indexers = new(StringComparer.Ordinal) { "IRequestCookieCollection", "IConfiguration", "IConfigurationSection", "IConfigurationRoot", "NameValueCollection", "JObject", "JToken", "JsonNode", "JsonObject" };

    /// <summary>True for a method that returns null when it finds nothing.</summary>
    public static bool ReturnsNull(IMethodSymbol method) =>
        method.ReturnType.IsReferenceType && Methods.Contains(method.ContainingType.Name + "." + method.Name) && IsOfLibrary(method);

    /// <summary>True for an indexer that returns null when there is no such entry.</summary>
    public static bool ReturnsNull(IPropertySymbol indexer) => Indexers.Contains(indexer.ContainingType.Name) && IsOfLibrary(indexer);

    /// <summary>True for the address of a connection, which is null only without a network.</summary>
    public static bool IsConnection(IOperation operation) => operation.DescendantsAndSelf().Any(part => part is IPropertyReferenceOperation { Property: { Name: "RemoteIpAddress", ContainingType.Name: "ConnectionInfo" } });

    private static bool IsOfLibrary(ISymbol member) => ContractReading.Symbols.WellKnownTypes.GetOutermostNamespace(member) is "System" or "Microsoft" or "Newtonsoft";
}
