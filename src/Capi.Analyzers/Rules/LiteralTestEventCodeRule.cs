using Capi.Analyzers.Descriptors;
using Capi.Analyzers.Usage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Capi.Analyzers.Rules;

/// <summary>CAPI403: a hard-coded test event code in production code. Tests, <c>#if DEBUG</c> and code under an environment check are not reported.</summary>
internal sealed class LiteralTestEventCodeRule : UsageRule
{
    public override DiagnosticDescriptor Descriptor => RuleDescriptors.LiteralTestEventCode;

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
