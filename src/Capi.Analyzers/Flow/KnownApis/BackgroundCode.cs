using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Capi.Analyzers.Flow.KnownApis;

/// <summary>Recognizes code that runs after the fact: hosted services, jobs, consumers of queues, retries and imports.</summary>
internal static class BackgroundCode
{
    private static readonly HashSet<string> BaseTypes = new(StringComparer.Ordinal)
    {
        "BackgroundService", "IHostedService", "IHostedLifecycleService", "IJob", "IInvocable", "IConsumer", "IHandleMessages", "IMessageHandler", "IScheduledTask", "AsyncBackgroundJob", "BackgroundJob",
    };

    private static readonly string[] TypeSuffixes = ["Job", "Worker", "Consumer", "BackgroundService", "HostedService", "Importer", "Backfill", "Outbox", "OutboxProcessor", "Relay"];

    private static readonly string[] MethodWords = ["Retry", "Resend", "Replay", "Backfill", "Reprocess", "Requeue", "Import", "CatchUp"];

    private static readonly string[] Triggers = ["TimerTrigger", "QueueTrigger", "ServiceBusTrigger", "KafkaTrigger", "RabbitMQTrigger", "EventHubTrigger", "AutomaticRetry", "DisableConcurrentExecution"];

    private static readonly string[] RetryWords = ["retry", "policy", "pipeline", "resilien"];

    /// <summary>True when the code at this place runs after the fact.</summary>
    public static bool Contains(SyntaxNode place, SemanticModel model)
    {
        for (var node = place.Parent; node is not null; node = node.Parent)
        {
            var found = node switch
            {
                CatchClauseSyntax => true,
                InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Execute" or "ExecuteAsync" } call } => ContainsAny(call.Expression.ToString(), RetryWords),
                MethodDeclarationSyntax method => ContainsAny(method.Identifier.ValueText, MethodWords) || HasTrigger(method.AttributeLists) || method.ParameterList.Parameters.Any(parameter => HasTrigger(parameter.AttributeLists)),
                TypeDeclarationSyntax type => IsBackgroundType(model.GetDeclaredSymbol(type) as INamedTypeSymbol),
                _ => false,
            };
            if (found)
                return true;
        }

        return false;
    }

    private static bool IsBackgroundType(INamedTypeSymbol? type)
    {
        if (type is null)
            return false;
        if (TypeSuffixes.Any(suffix => type.Name.EndsWith(suffix, StringComparison.Ordinal)) || type.AllInterfaces.Any(one => BaseTypes.Contains(one.Name)))
            return true;

        for (var level = type.BaseType; level is not null; level = level.BaseType)
        {
            if (BaseTypes.Contains(level.Name))
                return true;
        }

        return false;
    }

    private static bool HasTrigger(SyntaxList<AttributeListSyntax> attributes) => attributes.SelectMany(list => list.Attributes).Any(attribute => ContainsAny(attribute.Name.ToString(), Triggers));

    private static bool ContainsAny(string text, string[] words) => words.Any(word => text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);
}
