using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Capi.CodeFixes.Migration;

/// <summary>The expression for the context of the visitor: that of the request, or what the payload has of it and the consent that the sender asks for.</summary>
/// <param name="Text">The expression.</param>
/// <param name="Namespace">The namespace that it needs; null for none but <c>Capi</c>.</param>
internal sealed record VisitorContext(string Text, string? Namespace)
{
    /// <summary>The context; null when the consent isn't known.</summary>
    public static VisitorContext? Find(ContractSkeleton skeleton, StatementSyntax sent, SemanticModel model)
    {
        if (model.Compilation.GetTypeByMetadataName("Capi.AspNetCore.MetaHttpContextExtensions") is not null && FindHttpContext(sent, model) is { } http)
            return new(http + ".GetMetaContext()", "Capi.AspNetCore");
        if (SenderConsent.Find(sent, model) is not { } consent)
            return null;

        var values = skeleton.Context.Where(value => value.Value is not null).Select(value => $"{GetProperty(value.Key)} = {value.Value!.Text}");
        return new($"new MetaEventContext {{ {string.Join(", ", values.Append("Consent = " + consent))} }}", null);
    }

    private static string? FindHttpContext(StatementSyntax sent, SemanticModel model) => model.LookupSymbols(sent.SpanStart).Select(symbol => GetType(symbol) switch
    {
        { Name: "HttpContext", NullableAnnotation: not NullableAnnotation.Annotated } type when IsOfHttp(type) => symbol.Name,
        { Name: "HttpRequest", NullableAnnotation: not NullableAnnotation.Annotated } type when IsOfHttp(type) => symbol.Name + ".HttpContext",
        _ => null,
    }).OfType<string>().OrderBy(text => text, StringComparer.Ordinal).FirstOrDefault();

    private static bool IsOfHttp(ITypeSymbol type) => type.ContainingNamespace.ToDisplayString() == "Microsoft.AspNetCore.Http";

    // Locals may be assigned later.
    private static ITypeSymbol? GetType(ISymbol symbol) => symbol switch
    {
        IParameterSymbol parameter => parameter.Type,
        IFieldSymbol { IsStatic: false } field => field.Type,
        IPropertySymbol { IsStatic: false, Parameters.IsEmpty: true } property => property.Type,
        _ => null,
    };

    private static string GetProperty(string key) => string.Concat(key.Split('_').Select(word => char.ToUpperInvariant(word[0]) + word.Substring(1)));
}
