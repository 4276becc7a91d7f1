// The part of Orchard Core that OrchardCore.cs uses.
namespace OrchardCore.Workflows.Abstractions.Models
{
    public sealed record Outcome(string Name);
}

namespace OrchardCore.Workflows.Models
{
    public sealed class WorkflowExecutionContext
    {
        public IDictionary<string, object?> Properties { get; } = new Dictionary<string, object?>();
    }

    public sealed class ActivityContext;

    public sealed record ActivityExecutionResult(IReadOnlyList<string> Outcomes);
}

namespace OrchardCore.Workflows.Activities
{
    using OrchardCore.Workflows.Abstractions.Models;
    using OrchardCore.Workflows.Models;

    public abstract class TaskActivity
    {
        public abstract string Name { get; }

        public abstract IEnumerable<Outcome> GetPossibleOutcomes(WorkflowExecutionContext workflowContext, ActivityContext activityContext);

        public abstract Task<ActivityExecutionResult> ExecuteAsync(WorkflowExecutionContext workflowContext, ActivityContext activityContext);

        protected static ActivityExecutionResult Outcomes(params string[] names) => new(names);
    }
}
