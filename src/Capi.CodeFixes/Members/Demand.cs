using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Capi.CodeFixes.Members;

/// <summary>The changes that make a member required: non-nullable, <c>required</c>, and without default value.</summary>
internal sealed class Demand
{
    /// <summary>Makes the type non-nullable.</summary>
    public TextChange? Type { get; private init; }

    /// <summary>Adds the <c>required</c> modifier.</summary>
    public TextChange? Required { get; private init; }

    /// <summary>Removes the default value.</summary>
    public TextChange? Default { get; private init; }

    /// <summary>All changes.</summary>
    public IEnumerable<TextChange> Changes => InOrder(Type, Required, Default);

    /// <summary>The changes for the speculative compilation. They keep a parameter optional: that callers must pass a value is intended, but
    /// the new type must not break other uses.</summary>
    public IEnumerable<TextChange> ForUsers => InOrder(Type, Required, Default is { } value && IsParameter ? new TextChange(value.Span, " = default") : Default);

    private bool IsParameter { get; init; }

    /// <summary>Creates the edit; null where the member can't be made required.</summary>
    public static Demand? Of(SyntaxNode declaration) => declaration switch
    {
        PropertyDeclarationSyntax { ExpressionBody: null } property => OfProperty(property),
        ParameterSyntax { Parent: ParameterListSyntax list, Type: { } type } parameter when IsFree(list, parameter) => new Demand
        {
            IsParameter = true,
            Type = Strip(type),
            Default = parameter.Default is { } value ? Remove(parameter.Identifier.Span.End, value.Span.End) : null,
        },
        VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: FieldDeclarationSyntax field } variables } variable =>
            OfField(field, variables.Type, variable),
        _ => null,
    };

    private static Demand? OfProperty(PropertyDeclarationSyntax property)
    {
        var isSettable = property.AccessorList?.Accessors.Any(one =>
            one.Keyword.RawKind is (int)SyntaxKind.SetKeyword or (int)SyntaxKind.InitKeyword && one.Modifiers.Count == 0) ?? false;
        if (!isSettable || !CanRequire(property) || IsParameterName(property.Initializer))
            return null;

        return new Demand
        {
            Type = Strip(property.Type),
            Required = Require(property.Modifiers, property.Type),
            Default = property.Initializer is not null ? Remove(property.AccessorList!.Span.End, property.SemicolonToken.Span.End) : null,
        };
    }

    private static Demand? OfField(FieldDeclarationSyntax field, TypeSyntax type, VariableDeclaratorSyntax variable)
    {
        if (field.Modifiers.Any(SyntaxKind.ReadOnlyKeyword) || !CanRequire(field) || IsParameterName(variable.Initializer))
            return null;

        return new Demand
        {
            Type = Strip(type),
            Required = Require(field.Modifiers, type),
            Default = variable.Initializer is { } value ? Remove(variable.Identifier.Span.End, value.Span.End) : null,
        };
    }

    // Id { get; set; } = id is initialized from a constructor parameter.
    private static bool IsParameterName(EqualsValueClauseSyntax? initializer) => initializer?.Value is IdentifierNameSyntax;

    // A required parameter can't follow an optional one.
    private static bool IsFree(ParameterListSyntax list, ParameterSyntax parameter) =>
        parameter.Default is null || list.Parameters.TakeWhile(one => one != parameter).All(one => one.Default is null);

    // A required member must be as visible as its type.
    private static bool CanRequire(MemberDeclarationSyntax member) =>
        member.Modifiers.Any(SyntaxKind.PublicKeyword) && member.Parent is ClassDeclarationSyntax or StructDeclarationSyntax or RecordDeclarationSyntax;

    private static TextChange? Require(SyntaxTokenList modifiers, TypeSyntax type) =>
        modifiers.Any(SyntaxKind.RequiredKeyword) ? null : new TextChange(new TextSpan(type.SpanStart, 0), "required ");

    private static TextChange? Strip(TypeSyntax type) => type switch
    {
        NullableTypeSyntax nullable => new TextChange(nullable.QuestionToken.Span, ""),
        GenericNameSyntax { Identifier.ValueText: "Nullable", TypeArgumentList.Arguments: { Count: 1 } arguments } => new TextChange(type.Span, arguments[0].ToString()),
        _ => null,
    };

    private static IEnumerable<TextChange> InOrder(params TextChange?[] changes) => changes.OfType<TextChange>().OrderBy(change => change.Span.Start);

    private static TextChange Remove(int start, int end) => new(TextSpan.FromBounds(start, end), "");
}
