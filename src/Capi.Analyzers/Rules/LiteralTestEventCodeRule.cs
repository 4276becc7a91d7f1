using Capi.Analyzers.Usage;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Capi.Analyzers.Rules;

/// <summary>CAPI403: a hard-coded test event code in production code. Tests, <c>#if DEBUG</c> and code under an environment check are not reported.</summary>
internal sealed class LiteralTestEventCodeRule : UsageRule
{
    /// <summary>The ID of the rule.</summary>
    public const string Id = "CAPI403";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.CreateWarning(
        Id,
        "Test event code is hard-coded",
        "'{0}' is hard-coded, so every event in production is marked as a test event while Meta still counts it; read the code from configuration",
        RuleCategories.Usage);

    public override DiagnosticDescriptor Descriptor => Rule;

    public override IEnumerable<OperationKind> OperationKinds => OptionAssignment.OperationKinds;

    public override void Analyze(OperationAnalysisContext context, UsageTypes types)
    {
        if (types.IsTestProject || OptionAssignment.FindOption(context.Operation, "TestEventCode") is not var (name, value))
            return;

        foreach (var (literal, text) in ConstantText.FindAll(value))
        {
            if (!string.IsNullOrWhiteSpace(text) && !DevelopmentOnlyCode.Contains(literal))
                context.ReportDiagnostic(Diagnostic.Create(Descriptor, literal.Syntax.GetLocation(), name));
        }
    }
}
