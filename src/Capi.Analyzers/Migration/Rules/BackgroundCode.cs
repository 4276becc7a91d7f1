using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Capi.Analyzers.Migration.Rules;

/// <summary>Recognizes code that runs later than the fact: jobs, workers, consumers of queues, functions on a timer.</summary>
internal static class BackgroundCode
{
    private static readonly string[] TypeEndings = ["Job", "Jobs", "Worker", "Consumer", "Outbox", "Dispatcher", "Processor", "Sync", "Batch"];

    private static readonly string[] Bases = ["BackgroundService", "IHostedService", "IJob", "IConsumer", "IInvocable"];

    private static readonly string[] Attributes = ["AutomaticRetry", "Queue", "DisableConcurrentExecution", "QueueTrigger", "TimerTrigger", "ServiceBusTrigger"];

    /// <summary>True when a type or method around the code says so.</summary>
    public static bool Contains(IOperation operation) => operation.Syntax.Ancestors().Any(node => node switch
    {
        TypeDeclarationSyntax type => TypeEndings.Any(ending => type.Identifier.ValueText.EndsWith(ending, StringComparison.Ordinal)) || (type.BaseList?.Types.Any(one => Bases.Any(name => one.Type.ToString().StartsWith(name, StringComparison.Ordinal))) ?? false),
        MethodDeclarationSyntax method => method.AttributeLists.Concat(method.ParameterList.Parameters.SelectMany(parameter => parameter.AttributeLists)).SelectMany(list => list.Attributes).Any(attribute => Attributes.Contains(attribute.Name.ToString())),
        _ => false,
    });
}
