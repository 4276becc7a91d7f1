using Capi.Catalog;
using Microsoft.CodeAnalysis;

namespace Capi.Reading;

/// <summary>Finds members whose name or key indicates data that must not be sent, such as health data, whatever the annotation.</summary>
internal static class ForbiddenRule
{
    /// <summary>Returns true after adding a problem; the member must then not be read further.</summary>
    public static bool Check(ReadingState state, AnnotatedMember member)
    {
        var isYesOrNo = member.Type is { } type && ValueReader.WithoutNullable(type).SpecialType == SpecialType.System_Boolean;
        var meaning = ForbiddenWords.Find(member.Symbol.Name, isYesOrNo);
        foreach (var annotation in member.Annotations)
        {
            // A flattened member is not sent itself, and neither is consent.
            if (annotation.Kind is AnnotationKind.Flatten or AnnotationKind.EventConsent)
                continue;

            if ((meaning ?? (annotation.Key is { } key ? ForbiddenWords.Find(key, isYesOrNo) : null)) is not { } found)
                continue;

            state.Problems.Add(new(ContractProblemKind.ForbiddenData, member.Symbol, annotation.Key, annotation) { Meaning = found });
            return true;
        }

        return false;
    }
}
