using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Capi.Analyzers.Migration.Rules;

/// <summary>Recognizes code that answers the call of another service, such as a payment provider, whose connection isn't the visitor's.</summary>
internal static class WebHooks
{
    private static readonly string[] Words = ["webhook", "/hook", "/ipn", "/callback", "/notify"];

    // A form on a page may call a web hook too.
    private static readonly string[] Services = ["stripe", "paypal", "adyen", "mollie", "klarna", "braintree", "square", "shopify", "woocommerce", "chargebee", "paddle", "recurly", "razorpay", "worldpay", "payment", "provider", "ipn"];

    /// <summary>True when the method, its type or their routes are named after the web hook of a service.</summary>
    public static bool IsInside(IOperation operation)
    {
        var (isHook, isOfService) = (false, false);
        for (SyntaxNode? node = operation.Syntax; node is not null; node = node.Parent)
        {
            var names = node switch
            {
                MethodDeclarationSyntax method => new[] { method.Identifier.ValueText, GetRoutes(method.AttributeLists) },
                TypeDeclarationSyntax type => [type.Identifier.ValueText, GetRoutes(type.AttributeLists)],
                // app.MapPost("/hooks/stripe", …)
                InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "MapPost" }, ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax route }, ..] } => [route.Token.ValueText],
                _ => [],
            };
            isHook |= names.Any(name => Contains(name, Words));
            isOfService |= names.Any(name => Contains(name, Services));
        }

        return isHook && isOfService;
    }

    private static bool Contains(string name, string[] words) => words.Any(word => name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);

    private static string GetRoutes(SyntaxList<AttributeListSyntax> lists) => lists.ToString();
}
