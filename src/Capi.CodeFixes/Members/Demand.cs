using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Capi.CodeFixes.Members;

/// <summary>What must change in a declaration so that the member always has a value that somebody gave it.</summary>
internal sealed class Demand
{
    /// <summary>Takes the question mark off the type.</summary>
    public TextChange? Type { get; private init; }

    /// <summary>Writes <c>required</c>.</summary>
    public TextChange? Required { get; private init; }

    /// <summary>Takes the default value away.</summary>
    public TextChange? Default { get; private init; }

    /// <summary>Null where the declaration can't be changed so, or is none.</summary>
    public static Demand? Of(SyntaxNode declaration) => declaration switch
    {
        PropertyDeclarationSyntax { ExpressionBody: null } property => OfProperty(property),
        ParameterSyntax { Parent: ParameterListSyntax list, Type: { } type } parameter when IsFree(list, parameter) => new Demand
        {
            Type = Strip(type),
            Default = parameter.Default is { } value ? Remove(parameter.Identifier.Span.End, value.Span.End) : null,
        },
        VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: FieldDeclarationSyntax field } variables } variable => new Demand
        {
            Type = Strip(variables.Type),
            Required = Require(field.Modifiers, variables.Type, isSettable: !field.Modifiers.Any(SyntaxKind.ReadOnlyKeyword)),
            Default = variable.Initializer is { } value ? Remove(variable.Identifier.Span.End, value.Span.End) : null,
        },
        _ => null,
    };

    private static Demand? OfProperty(PropertyDeclarationSyntax property)
    {
        var isSettable = property.AccessorList?.Accessors.Any(one =>
            one.Keyword.RawKind is (int)SyntaxKind.SetKeyword or (int)SyntaxKind.InitKeyword && one.Modifiers.Count == 0) ?? false;
        var required = Require(property.Modifiers, property.Type, isSettable);

        // Without a setter the initializer is all there is.
        if (property.Initializer is not null && required is null)
            return null;

        return new Demand
        {
            Type = Strip(property.Type),
            Required = required,
            Default = property.Initializer is not null ? Remove(property.AccessorList!.Span.End, property.SemicolonToken.Span.End) : null,
        };
    }

    // A parameter that must be given can't stand behind one that need not.
    private static bool IsFree(ParameterListSyntax list, ParameterSyntax parameter) =>
        parameter.Default is null || list.Parameters.TakeWhile(one => one != parameter).All(one => one.Default is null);

    // What is less visible than its type can't be demanded of whoever makes one.
    private static TextChange? Require(SyntaxTokenList modifiers, TypeSyntax type, bool isSettable) =>
        isSettable && modifiers.Any(SyntaxKind.PublicKeyword) && !modifiers.Any(SyntaxKind.RequiredKeyword)
            ? new TextChange(new TextSpan(type.SpanStart, 0), "required ")
            : null;

    private static TextChange? Strip(TypeSyntax type) => type switch
    {
        NullableTypeSyntax nullable => new TextChange(nullable.QuestionToken.Span, ""),
        GenericNameSyntax { Identifier.ValueText: "Nullable", TypeArgumentList.Arguments: { Count: 1 } arguments } => new TextChange(type.Span, arguments[0].ToString()),
        _ => null,
    };

    private static TextChange Remove(int start, int end) => new(TextSpan.FromBounds(start, end), "");
}
