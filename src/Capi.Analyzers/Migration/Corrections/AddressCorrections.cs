using Capi.Analyzers.Migration.Payloads;
using Capi.Analyzers.Migration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace Capi.Analyzers.Migration.Corrections;

/// <summary>Edits that take the query string out of an address. Null where it can't be seen as a part.</summary>
internal static class AddressCorrections
{
    /// <summary>The address of a request without its query string.</summary>
    public static Correction? RemoveQuery(PayloadField field) => field.Operation is null ? null : KnownMethods.SkipConversions(field.Operation) switch
    {
        IInvocationOperation { TargetMethod: { Name: "GetEncodedUrl" or "GetDisplayUrl", ContainingType: { Name: "UriHelper" } } } call when GetReceiver(call) is { } request =>
            new Correction(call.Syntax.GetLocation(), $"UriHelper.BuildAbsolute({request}.Scheme, {request}.Host, {request}.PathBase, {request}.Path)"),
        IInterpolatedStringOperation { Syntax: InterpolatedStringExpressionSyntax text } interpolated => RemoveHole(text) ?? FindPathAndQuery(interpolated),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, RightOperand: var last, Syntax: BinaryExpressionSyntax sum } when IsQuery(KnownMethods.SkipConversions(last).Syntax) =>
            new Correction(Location.Create(sum.SyntaxTree, TextSpan.FromBounds(sum.Left.Span.End, sum.Span.End)), ""),
        var other => FindPathAndQuery(other),
    };

    // order.Page.PathAndQuery: the path of the same address.
    private static Correction? FindPathAndQuery(IOperation value) =>
        value.DescendantsAndSelf().OfType<IPropertyReferenceOperation>().Where(property => property.Property is { Name: "PathAndQuery", ContainingType.Name: "Uri" }).ToList() is [{ Syntax: MemberAccessExpressionSyntax { Name: var name } }]
            ? new Correction(name.GetLocation(), "AbsolutePath")
            : null;

    // request.GetDisplayUrl(): the request stands four times in the new text.
    private static string? GetReceiver(IInvocationOperation call) => call.Syntax is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var request } } && request is IdentifierNameSyntax or MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax } ? request.ToString() : null;

    private static Correction? RemoveHole(InterpolatedStringExpressionSyntax text) =>
        text.Contents is [.., InterpolationSyntax last] && IsQuery(last.Expression) ? new Correction(last.GetLocation(), "") : null;

    private static bool IsQuery(SyntaxNode expression) => expression switch
    {
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "QueryString" } => true,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Value", Expression: var inner } => IsQuery(inner),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToString" or "ToUriComponent", Expression: var inner } } => IsQuery(inner),
        _ => false,
    };
}
