using Capi.Analyzers.Usage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Capi.Analyzers.Rules;

/// <summary>CAPI403: a hard-coded test event code in production code. Tests, <c>#if DEBUG</c> and code under an environment check are not reported.</summary>
internal sealed class LiteralTestEventCodeRule : UsageRule
{
    public override DiagnosticDescriptor Descriptor => Descriptors.LiteralTestEventCode;

    public override IEnumerable<OperationKind> Operations => OptionMember.Assignments;

    public override void Check(OperationAnalysisContext context, UsageTypes types)
    {
        if (types.IsTest || OptionMember.Set(context.Operation, "TestEventCode") is not var (name, value))
            return;

        foreach (var (place, text) in WrittenText.In(value))
        {
            if (!string.IsNullOrWhiteSpace(text) && !Unshipped.IsWithin(place))
                context.ReportDiagnostic(Diagnostic.Create(Descriptor, place.Syntax.GetLocation(), name));
        }
    }
}
