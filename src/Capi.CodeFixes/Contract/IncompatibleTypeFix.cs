using System.Collections.Immutable;
using System.Composition;
using Capi.CodeFixes.Syntax;
using Capi.CodeFixes.TextEdits;
using Capi.ContractReading.Reporting;
using Capi.ContractReading.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Capi.CodeFixes.Contract;

/// <summary>CAPI005 and CAPI012: changes the member's type to the one that suits its parameter.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(IncompatibleTypeFix)), Shared]
public sealed class IncompatibleTypeFix : TextEditCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [IncompatibleTypeRule.Id, EventTimeTypeRule.Id];

    private protected override bool ChangesVisibleDeclarations => true;

    private protected override IEnumerable<TextEdit> GetEdits(FixContext context)
    {
        if (context.GetProperty(FixProperties.Replacement) is not { } suitableType || GetTypeSyntax(context.Node) is not { } type || TypeNames.GetNameAt(suitableType, type, context.Model) is not { } name)
            yield break;

        var text = IsNullable(type, context) ? name + "?" : name;
        var change = new TextChange(type.Span, text);
        if (SpeculativeCompilation.Succeeds([change], context))
            yield return new TextEdit($"Change type to '{text}'", $"{context.Id}:{suitableType}", [change]);
    }

    // Don't change the type of a declaration with several fields.
    private static TypeSyntax? GetTypeSyntax(SyntaxNode declaration) => declaration switch
    {
        PropertyDeclarationSyntax property => property.Type,
        ParameterSyntax parameter => parameter.Type,
        VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1 } variables } => variables.Type,
        _ => null,
    };

    private static bool IsNullable(TypeSyntax type, FixContext context) =>
        type is NullableTypeSyntax
        || context.Model.GetTypeInfo(type, context.CancellationToken).Type is { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T };
}
