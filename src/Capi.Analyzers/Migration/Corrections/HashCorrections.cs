using Capi.Analyzers.Migration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Corrections;

/// <summary>Edits around hash functions.</summary>
internal static class HashCorrections
{
    /// <summary>True when only the sender uses the code: it is private, or in the member that fills the parameter. Other code may store what a shared helper returns.</summary>
    public static bool IsOwnCode(IOperation operation, Location field)
    {
        if (operation.Syntax.FirstAncestorOrSelf<LocalFunctionStatementSyntax>() is not null)
            return true;
        return operation.Syntax.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member
            && ((member.SyntaxTree == field.SourceTree && member.Span.Contains(field.SourceSpan)) || IsPrivate(member));
    }

    /// <summary>Lower-case digits: <c>Convert.ToHexString</c> becomes <c>Convert.ToHexStringLower</c>, <c>"X2"</c> becomes <c>"x2"</c>.</summary>
    public static Correction? ToLowerHex(IOperation step) => step switch
    {
        IInvocationOperation { TargetMethod: { Name: "ToHexString", ContainingType: { Name: "Convert" } convert } } => convert.GetMembers("ToHexStringLower").IsEmpty ? CallCorrections.Append(step, ".ToLowerInvariant()") : CallCorrections.Rename(step, "ToHexStringLower", dropArguments: false),
        IInvocationOperation { TargetMethod: { Name: "ToBase64String", ContainingType: { Name: "Convert" } convert, Parameters.Length: 1 } } => convert.GetMembers("ToHexStringLower").IsEmpty ? null : CallCorrections.Rename(step, "ToHexStringLower", dropArguments: false),
        IInvocationOperation { TargetMethod.Name: "ToString", Arguments: [{ Value: { Syntax: LiteralExpressionSyntax { Token.ValueText: "X2" } literal } }] } => new Correction(literal.GetLocation(), SymbolDisplay.FormatLiteral("x2", quote: true)),
        IInvocationOperation { TargetMethod.Name: "ToUpperInvariant" or "ToUpper" } => CallCorrections.Rename(step, "ToLowerInvariant", dropArguments: true),
        _ => null,
    };

    /// <summary>The inner one of two calls of the same hash function: <c>Hash(Hash(value))</c>.</summary>
    public static Correction? UnwrapTwice(IOperation? field) => field?.DescendantsAndSelf().OfType<IInvocationOperation>().Where(IsTwice).ToList() is [var outer] ? CallCorrections.Unwrap(outer) : null;

    /// <summary>The value of a call of a hash function that is the whole value of a field.</summary>
    public static Correction? RemoveHash(IOperation? field) =>
        field is not null && KnownMethods.SkipConversions(field) is IInvocationOperation { Arguments: [{ Value: var value }], TargetMethod.ReturnType.SpecialType: SpecialType.System_String } call && KnownMethods.SkipConversions(value) is { Type.SpecialType: SpecialType.System_String } and (IMemberReferenceOperation or IParameterReferenceOperation or ILocalReferenceOperation)
            ? CallCorrections.Unwrap(call)
            : null;

    private static bool IsTwice(IInvocationOperation call) => call.Arguments is [{ Value: var value }] && KnownMethods.SkipConversions(value) is IInvocationOperation inner && SymbolEqualityComparer.Default.Equals(call.TargetMethod, inner.TargetMethod) && inner.TargetMethod.ReturnType.SpecialType == SpecialType.System_String;

    private static bool IsPrivate(MemberDeclarationSyntax member) =>
        member.Modifiers.Any(SyntaxKind.PrivateKeyword) && !member.Modifiers.Any(SyntaxKind.ProtectedKeyword)
        || (!member.Modifiers.Any(one => one.IsKind(SyntaxKind.PublicKeyword) || one.IsKind(SyntaxKind.InternalKeyword) || one.IsKind(SyntaxKind.ProtectedKeyword)) && member.Parent is TypeDeclarationSyntax and not InterfaceDeclarationSyntax)
        || member is GlobalStatementSyntax;
}
