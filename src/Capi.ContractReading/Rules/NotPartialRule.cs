using Capi.ContractReading.Readers;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Capi.ContractReading.Rules;

/// <summary>CAPI001: the contract, or a type that contains it, is not partial.</summary>
internal sealed class NotPartialRule : ContractRule
{
    /// <summary>The ID of the rule.</summary>
    public const string Id = "CAPI001";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.CreateError(
        Id,
        "Contract is not partial",
        "'{0}' is not partial, so no code can be generated and '{1}' has no Send method; add 'partial'",
        RuleCategories.Contract);

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Rule;

    /// <inheritdoc/>
    public override void CheckType(ReadingState state)
    {
        for (var level = state.Contract; level is not null; level = level.ContainingType)
        {
            if (!IsPartial(level))
                state.AddProblem(this, level);
        }
    }

    /// <inheritdoc/>
    protected override IEnumerable<string> GetMessageArguments(ContractProblem problem, ContractLocations contract) =>
        [problem.Symbol.Name, contract.Type.Name];

    private static bool IsPartial(INamedTypeSymbol type)
    {
        foreach (var reference in type.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax() is not TypeDeclarationSyntax declaration || !declaration.Modifiers.Any(SyntaxKind.PartialKeyword))
                return false;
        }

        return true;
    }
}
