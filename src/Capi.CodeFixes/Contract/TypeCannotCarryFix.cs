using System.Collections.Immutable;
using System.Composition;
using Capi.Analyzers;
using Capi.CodeFixes.Edits;
using Capi.CodeFixes.Syntax;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Capi.CodeFixes.Contract;

/// <summary>CAPI005 and CAPI012: changes the member's type to the one that suits its parameter.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TypeCannotCarryFix)), Shared]
public sealed class TypeCannotCarryFix : EditFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.TypeCannotCarry, RuleIds.EventTimeType];

    private protected override bool IsSeenByOthers => true;

    private protected override IEnumerable<Edit> Edits(Mistake mistake)
    {
        if (mistake.Fact(FixProperties.Replacement) is not { } natural || TypeOf(mistake.Node) is not { } type || TypeNames.For(natural, type, mistake.Model) is not { } name)
            yield break;

        var text = IsNullable(type, mistake) ? name + "?" : name;
        var change = new TextChange(type.Span, text);
        if (StillCompiles.With([change], mistake))
            yield return new Edit($"Change type to '{text}'", $"{mistake.Id}:{natural}", [change]);
    }

    // Don't change the type of a declaration with several fields.
    private static TypeSyntax? TypeOf(SyntaxNode declaration) => declaration switch
    {
        PropertyDeclarationSyntax property => property.Type,
        ParameterSyntax parameter => parameter.Type,
        VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1 } variables } => variables.Type,
        _ => null,
    };

    private static bool IsNullable(TypeSyntax type, Mistake mistake) =>
        type is NullableTypeSyntax
        || mistake.Model.GetTypeInfo(type, mistake.CancellationToken).Type is { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T };
}
