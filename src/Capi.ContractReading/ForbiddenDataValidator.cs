using Capi.Catalog;
using Microsoft.CodeAnalysis;

namespace Capi.ContractReading;

/// <summary>Finds members whose name or key indicates data that must not be sent, such as health data, whatever the annotation.</summary>
internal static class ForbiddenDataValidator
{
    /// <summary>Returns true after adding a problem; the member must then not be read further.</summary>
    public static bool ReportIfForbidden(ReadingState state, AnnotatedMember member)
    {
        var isBoolean = member.Type is { } type && ValueReader.UnwrapNullable(type).SpecialType == SpecialType.System_Boolean;
        var category = ForbiddenDataTerms.Find(member.Symbol.Name, isBoolean);
        foreach (var annotation in member.Annotations)
        {
            // A flattened member is not sent itself, and neither is consent.
            if (annotation.Kind is AnnotationKind.Flatten or AnnotationKind.EventConsent)
                continue;

            if ((category ?? (annotation.Key is { } key ? ForbiddenDataTerms.Find(key, isBoolean) : null)) is not { } found)
                continue;

            state.Problems.Add(new(ContractProblemKind.ForbiddenData, member.Symbol, annotation.Key, annotation) { Detail = found });
            return true;
        }

        return false;
    }
}
