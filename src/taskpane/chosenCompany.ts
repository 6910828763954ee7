/** Remembers for which company this person works here. */
export interface ChosenCompany {
  id: () => string | null;
  choose: (id: string) => void;
}

export const createChosenCompany = (storage: Storage, partitionKey: string): ChosenCompany => {
  const key = `${partitionKey}cobranca.company`;
  return { id: () => storage.getItem(key), choose: (id) => storage.setItem(key, id) };
};
