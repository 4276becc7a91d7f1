// The part of Umbraco and Umbraco Forms that Umbraco.cs uses.
namespace Umbraco.Cms.Core.Events
{
    public interface INotification;

    public interface INotificationAsyncHandler<in TNotification>
        where TNotification : INotification
    {
        Task HandleAsync(TNotification notification, CancellationToken cancellationToken);
    }
}

namespace Umbraco.Forms.Core.Services.Notifications
{
    using Umbraco.Cms.Core.Events;

    public sealed class FormRecord
    {
        public Guid UniqueId { get; set; }

        public DateTime Created { get; set; }

        public string FormName { get; set; } = "";

        public IDictionary<string, string> Values { get; } = new Dictionary<string, string>();

        public string? ValueAsString(string alias) => Values.TryGetValue(alias, out var value) ? value : null;
    }

    public sealed class RecordCreatedNotification(IEnumerable<FormRecord> entities) : INotification
    {
        public IEnumerable<FormRecord> CreatedEntities { get; } = entities;
    }
}
