#include "speakers/entities.hpp"

namespace dixit {

void Entities::clear(std::uint32_t word_count) {
  list_.clear();
  nodes_.clear();
  titles_.clear();
  variants_.clear();
  narrator = kNobody;
  revealed_.clear();
  heads_.assign(word_count + 1, kEnd);
  holders_.assign(word_count + 1, kNobody);
}

void Entities::forget_from(EntityId size) {
  list_.resize(size);
  if (revealed_.size() > size) revealed_.resize(size);
  titles_.clear();
  holders_.assign(holders_.size(), kNobody);
  narrator = kNobody;
}

EntityId Entities::add(const Entity& entity) {
  list_.push_back(entity);
  return size() - 1;
}

void Entities::reveal(EntityId entity, EntityId name) {
  if (entity >= revealed_.size()) revealed_.resize(entity + 1, kNobody);
  revealed_[entity] = name;
}

void Entities::index(WordKey word, EntityId entity) {
  if (word >= heads_.size()) heads_.resize(word + 1, kEnd);
  if (heads_[word] != kEnd && nodes_[heads_[word]].entity == entity) return;
  nodes_.push_back({entity, heads_[word]});
  heads_[word] = static_cast<std::uint32_t>(nodes_.size()) - 1;
}

void Entities::add_title(EntityId entity, TokenRange tokens) {
  auto place = titles_.end();
  while (place != titles_.begin() && tokens.begin < (place - 1)->tokens.begin) --place;
  titles_.insert(place, {entity, tokens});
}

void Entities::set_holder(WordKey role, EntityId entity) {
  if (role >= holders_.size()) holders_.resize(role + 1, kNobody);
  holders_[role] = entity;
}

}  // namespace dixit
