// Orchard Core: a workflow task that an editor adds after "Content published", "HTTP request" or any other event, to send a registration to Meta.
// Register it in the module's Startup: services.AddActivity<SendRegistrationTask, SendRegistrationTaskDisplayDriver>();
using Capi;
using OrchardCore.Workflows.Abstractions.Models;
using OrchardCore.Workflows.Activities;
using OrchardCore.Workflows.Models;

namespace Integrations;

/// <summary>A registration that a workflow has confirmed.</summary>
[MetaEvent(StandardEvents.CompleteRegistration)]
public sealed partial record RegistrationConfirmed(
    [EventId] string RegistrationId,
    [EventTime] DateTimeOffset ConfirmedAt,
    [Hashed] string? Email,
    [Hashed] string? FirstName,
    [Hashed] string? LastName);

/// <summary>Sends the registration that earlier activities have put into the workflow's properties.</summary>
public sealed class SendRegistrationTask(IMetaCapiClient capi) : TaskActivity
{
    /// <summary>The name of the workflow's property with the registration.</summary>
    public const string RegistrationProperty = "Registration";

    /// <summary>The name of the workflow's property with the visitor's context: <c>MetaEventContext.ToJson()</c>, set in the visitor's request, because a workflow
    /// may continue days later.</summary>
    public const string ContextProperty = "MetaEventContext";

    /// <inheritdoc/>
    public override string Name => nameof(SendRegistrationTask);

    /// <inheritdoc/>
    public override IEnumerable<Outcome> GetPossibleOutcomes(WorkflowExecutionContext workflowContext, ActivityContext activityContext) =>
        [new("Accepted"), new("Withheld"), new("Failed")];

    /// <inheritdoc/>
    public override async Task<ActivityExecutionResult> ExecuteAsync(WorkflowExecutionContext workflowContext, ActivityContext activityContext)
    {
        if (!workflowContext.Properties.TryGetValue(RegistrationProperty, out var found) || found is not Registration registration)
            return Outcomes("Failed");

        // Without a stored context the consent is unknown, and then nothing is sent.
        _ = workflowContext.Properties.TryGetValue(ContextProperty, out var stored);
        _ = MetaEventContext.TryParse(stored as string, out var context);
        var result = await capi.SendRegistrationConfirmedAsync(
            new RegistrationConfirmed(registration.Id, registration.ConfirmedAt, registration.Email, registration.FirstName, registration.LastName),
            context);

        return Outcomes(result.Status switch
        {
            EnqueueStatus.Accepted or EnqueueStatus.Duplicate => "Accepted",
            EnqueueStatus.ConsentWithheld or EnqueueStatus.Held => "Withheld",
            _ => "Failed",
        });
    }
}

/// <summary>What the workflow knows about the registration.</summary>
public sealed record Registration(string Id, DateTimeOffset ConfirmedAt, string? Email, string? FirstName, string? LastName);
