using System.Collections.Immutable;
using Capi.Catalog;
using Microsoft.CodeAnalysis;

namespace Capi.Reading;

/// <summary>Reads the members for parameters of the event itself, such as <c>[EventId]</c>.</summary>
internal static class EventField
{
    /// <summary>The key that represents consent. It is not one of Meta's keys: consent is evaluated, not sent.</summary>
    public const string ConsentKey = "consent";

    /// <summary>The field, or null when a problem was added.</summary>
    public static FieldFact? Read(ReadingState state, AnnotatedMember member, Annotation annotation, ImmutableArray<ISymbol> path)
    {
        var key = KeyOf(annotation.Kind);
        if (ValueReader.Read(member.Type!) is not { IsCollection: false, Kind: { } kind } value || !CanCarry(annotation.Kind, kind))
        {
            var isTime = annotation.Kind == AnnotationKind.EventTime;
            state.Problem(isTime ? ContractProblemKind.EventTimeType : ContractProblemKind.TypeCannotCarry, member.Symbol, key, annotation);
            return null;
        }

        return new FieldFact
        {
            Path = path,
            Source = annotation,
            Section = FieldSection.Event,
            Key = key,
            Parameter = Parameters.Find(ParameterSection.Event, key),
            Value = value,
        };
    }

    /// <summary>The key of an annotation.</summary>
    public static string KeyOf(AnnotationKind annotation) => annotation switch
    {
        AnnotationKind.EventId => "event_id",
        AnnotationKind.EventTime => "event_time",
        AnnotationKind.EventSourceUrl => "event_source_url",
        AnnotationKind.ReferrerUrl => "referrer_url",
        AnnotationKind.OptOut => "opt_out",
        _ => ConsentKey,
    };

    /// <summary>True when this kind of value can be sent as the event parameter.</summary>
    public static bool CanCarry(AnnotationKind annotation, ScalarKind kind) => annotation switch
    {
        AnnotationKind.EventId => kind is ScalarKind.Text or ScalarKind.Guid or ScalarKind.SignedInteger or ScalarKind.UnsignedInteger,
        AnnotationKind.EventTime => kind == ScalarKind.Instant,
        AnnotationKind.EventSourceUrl or AnnotationKind.ReferrerUrl => kind is ScalarKind.Text or ScalarKind.Uri,
        AnnotationKind.OptOut => kind == ScalarKind.Boolean,
        _ => kind == ScalarKind.Consent,
    };
}
